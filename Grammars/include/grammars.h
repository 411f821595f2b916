/* The text of the grammars, word lists and models, embedded: no parsing, no files beside the program. */
#ifndef GRAMMARS_H
#define GRAMMARS_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
  const char *name; /* "zh/dates.grammar" */
  const uint8_t *bytes;
  size_t count;
} grammars_file;

/* The file at an index, NULL bytes beyond the last. */
grammars_file grammars_at(size_t index);

#endif
