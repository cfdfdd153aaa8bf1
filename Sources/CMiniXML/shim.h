#pragma once
#include <mxml.h>

// Version 4 takes options where version 3 took a callback for white space; neither is wanted here.
static inline char *cminixml_text(mxml_node_t *document) {
#if MXML_MAJOR_VERSION < 4
  mxmlSetWrapMargin(0);
  return mxmlSaveAllocString(document, MXML_NO_CALLBACK);
#else
  mxml_options_t *options = mxmlOptionsNew();
  mxmlOptionsSetWrapMargin(options, 0);
  char *text = mxmlSaveAllocString(document, options);
  mxmlOptionsDelete(options);
  return text;
#endif
}
