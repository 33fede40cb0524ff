/* The floor of reading: every event of the given files by libyaml, and nothing else.

   cc -O2 -o eventpass eventpass.c -lyaml
   eventpass FILE...            (a list of files may also come from standard input: eventpass -) */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

/* Reads a whole file; the caller frees it. */
static unsigned char *read_whole(const char *path, size_t *size) {
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  long length = ftell(file);
  rewind(file);
  unsigned char *bytes = length < 0 ? NULL : malloc((size_t)length + 1);
  *size = bytes ? fread(bytes, 1, (size_t)length, file) : 0;
  fclose(file);
  return bytes;
}

/* The number of events in the bytes, or -1 where they are not YAML. */
static long count_events(const unsigned char *bytes, size_t size) {
  yaml_parser_t parser;
  yaml_event_t event;
  if (!yaml_parser_initialize(&parser)) return -1;
  yaml_parser_set_input_string(&parser, bytes, size);
  long events = 0;
  for (int done = 0; !done;) {
    if (!yaml_parser_parse(&parser, &event)) {
      yaml_parser_delete(&parser);
      return -1;
    }
    done = event.type == YAML_STREAM_END_EVENT;
    events++;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  return events;
}

static int pass(const char *path, size_t *bytes, long *events) {
  size_t size = 0;
  unsigned char *text = read_whole(path, &size);
  if (!text) return 0;
  long found = count_events(text, size);
  free(text);
  if (found < 0) return 0;
  *bytes += size;
  *events += found;
  return 1;
}

int main(int count, char **arguments) {
  size_t bytes = 0;
  long events = 0;
  char line[4096];
  if (count == 2 && strcmp(arguments[1], "-") == 0) {
    while (fgets(line, sizeof line, stdin)) {
      line[strcspn(line, "\n")] = 0;
      if (!pass(line, &bytes, &events)) return 1;
    }
  }
  for (int at = 1; at < count && strcmp(arguments[at], "-") != 0; at++) {
    if (!pass(arguments[at], &bytes, &events)) {
      fprintf(stderr, "eventpass: %s\n", arguments[at]);
      return 1;
    }
  }
  printf("%ld events, %zu bytes\n", events, bytes);
  return 0;
}
