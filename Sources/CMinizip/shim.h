#pragma once
#include <minizip/unzip.h>
#include <minizip/zip.h>

// Macros that Swift does not see.
static const int cminizip_default_level = Z_DEFAULT_COMPRESSION;
static const int cminizip_deflated = Z_DEFLATED;
