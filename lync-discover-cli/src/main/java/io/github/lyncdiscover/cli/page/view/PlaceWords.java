package io.github.lyncdiscover.cli.page.view;

import io.github.lyncdiscover.deployment.Home;
import io.github.lyncdiscover.prediction.Location;

/** The words for places: where users sign in from, and where their accounts are. */
public final class PlaceWords {
    /** The head of a column of sign-ins that are predicted for no place. */
    public static final String HERE = "From where it was checked";

    private PlaceWords() {}

    /** A place within a sentence. */
    public static String of(Location place) {
        return switch (place) {
            case INSIDE -> "inside the network";
            case OUTSIDE -> "outside the network";
        };
    }

    /** A place as the head of a column. */
    public static String head(Location place) {
        return switch (place) {
            case INSIDE -> "Inside the network";
            case OUTSIDE -> "Outside the network";
        };
    }

    /** Where accounts are, within a sentence. */
    public static String at(Home home) {
        return (home instanceof Home.OnPool ? "on " : "in ") + of(home);
    }

    /** Where accounts are. */
    public static String of(Home home) {
        return home.fold(
                on -> on.pool().fqdn().text(),
                there -> "Skype for Business Online",
                () -> "a place that is not stated");
    }
}
