package dev.tributary.shared;

/** One of several kinds of a part of a request. The kind distinguishes parts that have the same values. */
public interface Variant {

    /** The name of its kind. */
    String kind();
}
