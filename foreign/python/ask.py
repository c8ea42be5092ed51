"""Asks one node, and prints its answer in JSON. Usage: ask.py ADDRESS SERVICE [FIELD=VALUE...]"""

import json
import sys

from wire import Line

if __name__ == "__main__":
    address, service, *fields = sys.argv[1:]
    with Line(address) as line:
        answer = line.ask(service, **dict(field.split("=", 1) for field in fields))
    print(json.dumps(answer, ensure_ascii=False))
    sys.exit(0 if answer["status"] != "erro" else 1)
