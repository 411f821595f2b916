#define _GNU_SOURCE
#include "ctext.h"
#include "vectors.h"

#include <string.h>
#ifdef __linux__
#include <sys/mman.h>
#endif

static int isControl(uint8_t byte) {
  return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

/* Blocks first, without a branch inside, so that the compiler can use vectors. */
CTEXT_VECTORS size_t ctext_find_control(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  for (; at + 64 <= length; at += 64) {
    uint8_t found = 0;
    for (size_t i = 0; i < 64; i++) {
      uint8_t byte = bytes[at + i];
      found |= (uint8_t)((byte < 0x20) & (byte != '\t') & (byte != '\n') & (byte != '\r')) | (uint8_t)(byte == 0x7F);
    }
    if (found) break;
  }
  for (; at < length; at++)
    if (isControl(bytes[at])) return at;
  return length;
}

CTEXT_VECTORS size_t ctext_find_either(const uint8_t *bytes, size_t length, uint8_t first, uint8_t second) {
  size_t at = 0;
  for (; at + 64 <= length; at += 64) {
    uint8_t found = 0;
    for (size_t i = 0; i < 64; i++) found |= (uint8_t)((bytes[at + i] == first) | (bytes[at + i] == second));
    if (found) break;
  }
  for (; at < length; at++)
    if (bytes[at] == first || bytes[at] == second) return at;
  return length;
}

CTEXT_VECTORS size_t ctext_find_mark(const uint8_t *bytes, size_t length, uint8_t ascii, uint8_t wide) {
  size_t at = 0;
  for (; at + 66 <= length; at += 64) {
    uint8_t found = 0;
    for (size_t i = at; i < at + 64; i++)
      found |= (uint8_t)((bytes[i] == ascii) | ((bytes[i] == 0xEF) & (bytes[i + 1] == 0xBC) & (bytes[i + 2] == wide)));
    if (found) break;
  }
  for (; at < length; at++) {
    if (bytes[at] == ascii) return at;
    if (bytes[at] == 0xEF && at + 2 < length && bytes[at + 1] == 0xBC && bytes[at + 2] == wide) return at;
  }
  return length;
}

size_t ctext_find_byte(const uint8_t *bytes, size_t length, uint8_t byte) {
  const uint8_t *found = length ? memchr(bytes, byte, length) : NULL;
  return found ? (size_t)(found - bytes) : length;
}

/* CR; C2 85; E2 80 A8 and A9. */
CTEXT_VECTORS size_t ctext_find_rare_line_end(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  for (; at + 66 <= length; at += 64) {
    uint8_t found = 0;
    for (size_t i = at; i < at + 64; i++)
      found |= (uint8_t)(bytes[i] == 0x0D) | (uint8_t)((bytes[i] == 0xC2) & (bytes[i + 1] == 0x85)) |
               (uint8_t)((bytes[i] == 0xE2) & (bytes[i + 1] == 0x80) & ((bytes[i + 2] & 0xFE) == 0xA8));
    if (found) break;
  }
  for (; at < length; at++) {
    if (bytes[at] == 0x0D) return at;
    if (at + 1 < length && bytes[at] == 0xC2 && bytes[at + 1] == 0x85) return at;
    if (at + 2 < length && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && (bytes[at + 2] & 0xFE) == 0xA8) return at;
  }
  return length;
}

/* C2 B7, E2 80 A2, E3 83 BB; 简 E7 AE 80, 簡 E7 B0 A1 or 下 E4 B8 8B before 称 E7 A7 B0 or 稱 E7 A8 B1. */
static inline int isIntroduction(const uint8_t *b) {
  int dot = ((b[0] == 0xC2) & (b[1] == 0xB7)) | ((b[0] == 0xE2) & (b[1] == 0x80) & (b[2] == 0xA2)) |
            ((b[0] == 0xE3) & (b[1] == 0x83) & (b[2] == 0xBB));
  int called = (b[3] == 0xE7) & (((b[4] == 0xA7) & (b[5] == 0xB0)) | ((b[4] == 0xA8) & (b[5] == 0xB1)));
  int shortly = ((b[0] == 0xE7) & (((b[1] == 0xAE) & (b[2] == 0x80)) | ((b[1] == 0xB0) & (b[2] == 0xA1)))) |
                ((b[0] == 0xE4) & (b[1] == 0xB8) & (b[2] == 0x8B));
  return dot | (called & shortly);
}

CTEXT_VECTORS size_t ctext_find_introduction(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  for (; at + 72 <= length; at += 64) {
    uint8_t found = 0;
    for (size_t i = at; i < at + 64; i++) found |= (uint8_t)isIntroduction(bytes + i);
    if (found) break;
  }
  for (; at + 6 <= length; at++)
    if (isIntroduction(bytes + at)) return at;
  return length;
}

size_t ctext_find_last_byte(const uint8_t *bytes, size_t length, uint8_t byte) {
  for (size_t at = length; at > 0; at--)
    if (bytes[at - 1] == byte) return at - 1;
  return length;
}

static size_t findNear(const uint8_t *bytes, size_t length, const uint8_t *needle, size_t needleLength) {
  const uint8_t *at = bytes, *last = bytes + length - needleLength;
  while (at <= last && (at = memchr(at, needle[0], (size_t)(last - at) + 1))) {
    if (memcmp(at, needle, needleLength) == 0) return (size_t)(at - bytes);
    at++;
  }
  return length;
}

size_t ctext_find_bytes(const uint8_t *bytes, size_t length, const uint8_t *needle, size_t needleLength) {
  if (length < needleLength) return length;
  // The library's search prepares tables that cost more than a short search itself.
  if (length < 512) return findNear(bytes, length, needle, needleLength);
  const uint8_t *found = memmem(bytes, length, needle, needleLength);
  return found ? (size_t)(found - bytes) : length;
}

CTEXT_VECTORS size_t ctext_count_byte(const uint8_t *bytes, size_t length, uint8_t byte) {
  size_t count = 0, at = 0;
  for (; at + 128 <= length; at += 128) {
    uint8_t found = 0;
    for (size_t i = 0; i < 128; i++) found = (uint8_t)(found + (bytes[at + i] == byte));
    count += found;
  }
  for (; at < length; at++) count += bytes[at] == byte;
  return count;
}

CTEXT_VECTORS size_t ctext_count_scalars(const uint8_t *bytes, size_t length) {
  size_t count = 0, at = 0;
  for (; at + 128 <= length; at += 128) {
    uint8_t found = 0;
    for (size_t i = 0; i < 128; i++) found = (uint8_t)(found + ((int8_t)bytes[at + i] >= -64));
    count += found;
  }
  for (; at < length; at++) count += (int8_t)bytes[at] >= -64;
  return count;
}

/* Without a branch inside, so that the compiler can use vectors. Full-width brackets are EF BC 88 and EF BC BB. */
int ctext_marks(const uint8_t *bytes, size_t length) {
  size_t at = 0;
  uint8_t square = 0, star = 0, round = 0;
  for (; at + 66 <= length; at += 64) {
    for (size_t i = 0; i < 64; i++) {
      uint8_t byte = bytes[at + i];
      uint8_t wide = (uint8_t)((byte == 0xEF) & (bytes[at + i + 1] == 0xBC));
      square |= (uint8_t)((byte == '[') | (wide & (bytes[at + i + 2] == 0xBB)));
      round |= (uint8_t)((byte == '(') | (wide & (bytes[at + i + 2] == 0x88)));
      star |= (uint8_t)(byte == '*');
    }
  }
  for (; at < length; at++) {
    int wide = bytes[at] == 0xEF && at + 2 < length && bytes[at + 1] == 0xBC;
    square |= (uint8_t)(bytes[at] == '[' || (wide && bytes[at + 2] == 0xBB));
    round |= (uint8_t)(bytes[at] == '(' || (wide && bytes[at + 2] == 0x88));
    star |= (uint8_t)(bytes[at] == '*');
  }
  return (square ? CTEXT_SQUARE : 0) | (star ? CTEXT_STAR : 0) | (round ? CTEXT_ROUND : 0);
}

void ctext_will_fill(void *start, size_t length) {
#ifdef __linux__
  const uintptr_t page = 2u << 20;
  uintptr_t first = ((uintptr_t)start + page - 1) & ~(page - 1), last = ((uintptr_t)start + length) & ~(page - 1);
  // Only advice: where it is not taken, all goes on as before.
  if (last > first) (void)madvise((void *)first, last - first, MADV_HUGEPAGE);
#else
  (void)start;
  (void)length;
#endif
}
