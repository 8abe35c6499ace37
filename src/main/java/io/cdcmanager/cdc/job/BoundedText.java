package io.cdcmanager.cdc.job;

/** Text that a regular expression may look at only so often: a rule like {@code (a+)+$} ends in an error, not in hours. */
public final class BoundedText implements CharSequence {
    /** A well-behaved rule looks at each of the at most 129 characters of a table's name a few times. */
    private static final int LOOKS = 1_000_000;

    private final String text;
    private int looks;

    public BoundedText(String text) {
        this.text = text;
    }

    @Override
    public char charAt(int index) {
        if (++looks > LOOKS) {
            throw new IllegalStateException("the regular expression backtracks without end on " + text);
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
