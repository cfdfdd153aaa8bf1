// Redline
