package io.tandem.it.ownership;

import jakarta.persistence.Embeddable;

@Embeddable
class Size {

    int width;

    int height;

    protected Size() {}

    Size(int width, int height) {
        this.width = width;
        this.height = height;
    }
}
