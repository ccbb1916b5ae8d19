#!/usr/bin/env python3
"""measure.py OUT.json COMMAND…   runs it and writes its CPU time, wall time (seconds) and peak memory (MB)."""
import json
import os
import sys
import time

started = time.monotonic()
child = os.spawnvp(os.P_NOWAIT, sys.argv[2], sys.argv[2:])
_, status, used = os.wait4(child, 0)
with open(sys.argv[1], "w", encoding="utf-8") as f:
    json.dump({"cpu": round(used.ru_utime + used.ru_stime, 2), "wall": round(time.monotonic() - started, 2),
               "memory": round(used.ru_maxrss / 1024)}, f)
sys.exit(os.waitstatus_to_exitcode(status))
