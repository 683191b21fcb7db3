// libxml2's encoding.h includes the headers of ICU when it was built with it, and those clash with the
// ICU inside Foundation. Nothing here needs them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/dict.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
// Only the table of entities.
#include <libxml/HTMLparser.h>
