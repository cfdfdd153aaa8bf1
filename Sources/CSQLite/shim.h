#pragma once
#include <sqlite3.h>
#include <stdio.h>

// Swift cannot call C's variadic functions; these are the two settings the registry needs.
static inline int csqlite_db_config(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}
