"""The errors of data sources, under the names and in the places that authors of sources know.

```
DovetailError
├─ PanoplyException           a source's own failure; ``retryable`` says whether to try again
│  └─ TokenValidationException  a new access token could not be had
├─ IncorrectParamError        a parameter of the source cannot be used       (also a ValueError)
└─ DataSourceException        any failure with the source it is of, made by `wrap_errors`
```
"""

from __future__ import annotations

from dovetail.panoply.errors.error_normalization import Phase as Phase
from dovetail.panoply.errors.error_normalization import set_internal_code as set_internal_code
from dovetail.panoply.errors.error_normalization import wrap_errors as wrap_errors
from dovetail.panoply.errors.exceptions import DataSourceException as DataSourceException
from dovetail.panoply.errors.exceptions import IncorrectParamError as IncorrectParamError
from dovetail.panoply.errors.exceptions import PanoplyException as PanoplyException
from dovetail.panoply.errors.exceptions import TokenValidationException as TokenValidationException
