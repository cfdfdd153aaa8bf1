#pragma once

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/// Lets the heap grow in large steps, and keep what was given back.
///
/// The heap of a second thread else grows page by page, each with a call to the system that the first has to wait for:
/// thousands of them for a large code (glibc, `grow_heap`). Only addresses are taken; memory comes as it is used.
static inline void widenHeap(void) {
#ifdef __GLIBC__
  mallopt(M_TOP_PAD, 48 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#endif
}
