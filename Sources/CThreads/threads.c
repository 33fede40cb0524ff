// Linux may begin a thread on the core of the one that begins it, and leave the others idle for some
// milliseconds: longer than a small plan takes. Glibc alone has what it takes to say otherwise.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CThreads.h"

#include <pthread.h>
#include <sched.h>

#if defined(__linux__) && defined(__GLIBC__)
int begin_thread_elsewhere(void *(*work)(void *), void *given) {
  pthread_attr_t attributes;
  int failure = pthread_attr_init(&attributes);
  if (failure) return failure;

  cpu_set_t all, others;
  int here = sched_getcpu();
  int is_elsewhere = 0;
  if (here >= 0 && sched_getaffinity(0, sizeof all, &all) == 0) {
    others = all;
    CPU_CLR(here, &others);
    is_elsewhere = CPU_COUNT(&others) > 0
        && pthread_attr_setaffinity_np(&attributes, sizeof others, &others) == 0;
  }
  pthread_t thread;
  failure = pthread_create(&thread, &attributes, work, given);
  pthread_attr_destroy(&attributes);
  if (failure) return failure;
  if (is_elsewhere) pthread_setaffinity_np(thread, sizeof all, &all);
  pthread_detach(thread);
  return 0;
}

int usable_cores(void) {
  cpu_set_t all;
  return sched_getaffinity(0, sizeof all, &all) == 0 ? CPU_COUNT(&all) : 0;
}
#else
int begin_thread_elsewhere(void *(*work)(void *), void *given) {
  pthread_t thread;
  int failure = pthread_create(&thread, 0, work, given);
  if (!failure) pthread_detach(thread);
  return failure;
}

int usable_cores(void) { return 0; }
#endif
