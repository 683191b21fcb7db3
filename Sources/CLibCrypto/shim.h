// Only SHA-256, for the hash of a source file; the library is loaded by libzip already.
#include <openssl/sha.h>
