/* ICU and byte scanners for Swift. No ICU header here: it would clash with Foundation's own copy of ICU. */
#ifndef CTEXT_H
#define CTEXT_H

#include <stddef.h>
#include <stdint.h>

/* Break iteration over UTF-16; one iterator a worker, the text set anew for each block. */
typedef struct ctext_breaks ctext_breaks;

enum ctext_unit { CTEXT_SENTENCE = 0, CTEXT_WORD = 1 };

/* NULL where ICU has no rules for the locale or no memory. */
ctext_breaks *ctext_breaks_open(enum ctext_unit unit, const char *locale);
/* The text must outlive the iteration. 0 on success. */
int ctext_breaks_set(ctext_breaks *breaks, const uint16_t *text, int32_t length);
/* The next boundary in UTF-16 units, -1 at the end. */
int32_t ctext_breaks_next(ctext_breaks *breaks);
void ctext_breaks_close(ctext_breaks *breaks);

#endif
