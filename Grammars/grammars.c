#include "grammars.h"


static const uint8_t dates[] = {
#embed "zh/dates.grammar"
};

static const uint8_t events[] = {
#embed "zh/events.words"
};

static const grammars_file files[] = {
    {"zh/events.words", events, sizeof events},
    {"zh/dates.grammar", dates, sizeof dates},
};

grammars_file grammars_at(size_t index) {
  return index < sizeof files / sizeof files[0] ? files[index] : (grammars_file){NULL, NULL, 0};
}
