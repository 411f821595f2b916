#ifndef TEMPLATES_H
#define TEMPLATES_H

// The files of this folder, each ended by a zero.
const char *template_timeline_html(void);
const char *template_timeline_css(void);
const char *template_timeline_js(void);
const char *template_timeline_sql(void);
const char *template_event_schema(void);

#endif
