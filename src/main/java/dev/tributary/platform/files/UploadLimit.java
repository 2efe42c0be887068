package dev.tributary.platform.files;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Refuses a request that announces more than the server takes, before a byte of it is read: a file with an answer like
 * any other file's, anything that is no file far earlier.
 */
@ApplicationScoped
class UploadLimit {}
