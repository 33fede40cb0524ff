"""Prints what clingo derives from a file: the shown atoms, one a line.

Anything but one stable model, or a warning of clingo's, ends with an error.
"""

import sys

import clingo

messages = []
# A count of values that are known already is no fault.
options = ["--models=2", "--warn=no-global-variable"]
control = clingo.Control(options, logger=lambda code, text: messages.append(text))
try:
    control.load(sys.argv[1])
    control.ground([("base", [])])
except RuntimeError as error:
    sys.exit("".join(messages) + str(error))
models = []
with control.solve(yield_=True) as handle:
    for model in handle:
        models.append([str(atom) for atom in model.symbols(shown=True)])
if messages:
    sys.exit("".join(messages))
if len(models) != 1:
    sys.exit(f"{len(models)} stable models")
print("\n".join(models[0]))
