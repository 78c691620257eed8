"""How hypothesis runs: the same examples every time, and no verdict on how busy the machine is; and no test keeps
anything in the user's cache folder.
"""

import os

from hypothesis import HealthCheck, settings

settings.register_profile("gate", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("gate")

os.environ["FACTCHECK_CACHE"] = ""
