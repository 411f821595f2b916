#include "grammars.h"


static const uint8_t dates[] = {
#embed "zh/dates.grammar"
};

static const uint8_t events[] = {
#embed "zh/events.words"
};

static const uint8_t holidays[] = {
#embed "zh/holidays.tsv"
};

static const uint8_t lunar[] = {
#embed "zh/lunar.tsv"
};

static const uint8_t reigns[] = {
#embed "zh/reigns.tsv"
};

static const uint8_t terms[] = {
#embed "zh/terms.tsv"
};

static const grammars_file files[] = {
    {"zh/events.words", events, sizeof events},
    {"zh/dates.grammar", dates, sizeof dates},
    {"zh/holidays.tsv", holidays, sizeof holidays},
    {"zh/lunar.tsv", lunar, sizeof lunar},
    {"zh/reigns.tsv", reigns, sizeof reigns},
    {"zh/terms.tsv", terms, sizeof terms},
};

grammars_file grammars_at(size_t index) {
  return index < sizeof files / sizeof files[0] ? files[index] : (grammars_file){NULL, NULL, 0};
}
