import Temporal

/// `1898-06-11`.
func day(_ iso: String) -> CivilDate? { CivilDateTime(iso: iso)?.date }
