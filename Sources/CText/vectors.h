#ifndef CTEXT_VECTORS_H
#define CTEXT_VECTORS_H

/* Before a function whose loops the compiler turns into vectors: it is compiled for wider ones too, and the machine chooses. */
#if defined(__x86_64__) && defined(__linux__) && __has_attribute(target_clones)
#define CTEXT_VECTORS __attribute__((target_clones("avx2", "default")))
#else
#define CTEXT_VECTORS
#endif

#endif
