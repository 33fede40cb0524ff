// Other systems than Linux have no such header, and nothing in it is called there.
#if __has_include(<malloc.h>)
#include <malloc.h>
#endif
