import CText
import Temporal
