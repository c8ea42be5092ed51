package io.bellwether.runtime.zeromq;

/** What the sockets of one node share. */
record SharedParts(SocketLoop loop, ZeroMqSettings settings, HostNames names, FrameRegister register) {}
