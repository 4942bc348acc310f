"""A local gateway of the SpectrumX Data System."""
