#ifndef C_THREADS_H
#define C_THREADS_H

// Begins a thread on another core than this one runs on, where there is one that may be used; it may
// then go wherever this one may. Gives 0, or why there can be no thread.
int begin_thread_elsewhere(void *(*work)(void *), void *given);

// How many cores this thread may run on, or 0 where the system does not tell.
int usable_cores(void);

#endif
