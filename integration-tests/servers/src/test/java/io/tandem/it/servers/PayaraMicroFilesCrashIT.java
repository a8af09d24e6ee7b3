package io.tandem.it.servers;

class PayaraMicroFilesCrashIT extends FilesCrashScenario {

    @Override
    Server create() {
        return new PayaraMicro();
    }
}
