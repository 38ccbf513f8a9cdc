"""Walks documents of SCXML with Qt's interpreter: reads tasks as JSON, answers the states after every event."""
import json
import sys

from PySide2.QtCore import QCoreApplication
from PySide2.QtScxml import QScxmlStateMachine

app = QCoreApplication([])


def settle():
    for _ in range(20):
        app.processEvents()


def walk(task):
    machine = QScxmlStateMachine.fromFile(task["file"])
    errors = [error.toString() for error in machine.parseErrors()]
    if errors:
        return {"errors": errors}
    machine.start()
    settle()
    seen = [sorted(machine.activeStateNames(False))]
    for event in task["events"]:
        machine.submitEvent(event)
        settle()
        seen.append(sorted(machine.activeStateNames(False)))
    return {"errors": [], "seen": seen}


json.dump([walk(task) for task in json.load(sys.stdin)], sys.stdout)
