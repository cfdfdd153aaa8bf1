#pragma once

#include <stdint.h>
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

/// Lets the heap of this thread grow in large steps, and its memory come in large pages from here on.
///
/// The heap of a second thread else grows page by page, each with a call to the system that the first has to wait for:
/// thousands of them for a large code (glibc, `grow_heap`). And each page of 4 KB is first given when it is written to,
/// which on a virtual machine takes longer than to write it: 2 MB cost 0.6 ms in small pages and 0.05 ms in one
/// (`MADV_HUGEPAGE`). Only addresses are taken; memory comes as it is used.
static inline void widenHeap(void) {
#ifdef __GLIBC__
  static _Thread_local char *volatile unused;
  if (unused) return;
  mallopt(M_TOP_PAD, 48 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
#ifdef MADV_HUGEPAGE
  const uintptr_t large = 2 << 20;
  const size_t heads = 128;
  unused = malloc(1 << 18);
  if (!unused) return;
  // What is left of the large page that the heap stands in is passed over: its small pages are in use already. Nobody
  // writes to it, so it takes no memory.
  const uintptr_t end = (uintptr_t)unused + malloc_usable_size(unused);
  const uintptr_t next = (end + 2 * heads + large - 1) & ~(large - 1);
  unused = malloc(next - end - heads);
  madvise((void *)next, 44 << 20, MADV_HUGEPAGE);
#endif
#endif
}
