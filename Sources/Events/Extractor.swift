import Actors
import Dates
import Documents
import Temporal
