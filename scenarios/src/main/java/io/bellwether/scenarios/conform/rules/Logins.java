package io.bellwether.scenarios.conform.rules;

import static io.bellwether.scenarios.conform.Part.REQUEST_REPLY;

import io.bellwether.scenarios.conform.Exchange;
import io.bellwether.scenarios.conform.Question;
import io.bellwether.scenarios.conform.Rule;
import java.util.List;

/** Who is there. */
final class Logins {

    private static final String EMPTY_OR_RESERVED =
            "A login with an empty or reserved name is `erro` with a description.";
    private static final String REPEATED =
            "A repeated login by a known name is `sucesso`; with `login.unique` on, it is `erro` `Usuário já existe`.";

    private Logins() {}

    static List<Rule> rules() {
        return List.of(
                Rule.of(
                        REQUEST_REPLY,
                        "login",
                        "a login is `sucesso`",
                        "| `login` | `user` | `status`: `sucesso` or `erro` |",
                        bench -> bench.server().ask(login(bench.fresh("ana"))).requireStatus("sucesso")),
                Rule.of(REQUEST_REPLY, "login-again", "a known user may log in again", REPEATED, bench -> {
                    Exchange again = bench.server().ask(login(bench.user()));
                    boolean unique = again.status().equals("erro")
                            && again.field("description").asText("").equals("Usuário já existe");
                    again.require(
                            unique || again.status().equals("sucesso"),
                            "it is neither `sucesso` nor `erro` `Usuário já existe`");
                }),
                Rule.of(
                        REQUEST_REPLY,
                        "login-empty",
                        "a login with an empty name is `erro`",
                        EMPTY_OR_RESERVED,
                        bench -> bench.server().ask(login("")).requireRefusal()),
                Rule.of(
                        REQUEST_REPLY,
                        "login-reserved",
                        "nobody may be called `servers`",
                        EMPTY_OR_RESERVED,
                        bench -> bench.server().ask(login("servers")).requireRefusal()),
                Rule.of(
                        REQUEST_REPLY,
                        "login-as-channel",
                        "no user may take a channel's name",
                        Sentences.ONE_THING,
                        bench -> bench.server().ask(login(bench.channel())).requireRefusal()),
                Rule.of(
                        REQUEST_REPLY,
                        "users",
                        "`users` lists who has logged in",
                        "| `users` | | `users`: names |",
                        bench -> {
                            String user = bench.user();
                            Exchange users = bench.server().ask(Question.of("users"));
                            users.require(users.names("users").contains(user), user + " logged in, and is not listed");
                        }));
    }

    static Question login(String user) {
        return Question.of("login").with("user", user);
    }
}
