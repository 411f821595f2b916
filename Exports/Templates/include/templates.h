#ifndef TEMPLATES_H
#define TEMPLATES_H

#include <stddef.h>

#endif
