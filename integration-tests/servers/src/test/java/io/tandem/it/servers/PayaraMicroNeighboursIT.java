package io.tandem.it.servers;

class PayaraMicroNeighboursIT extends NeighboursScenario {

    @Override
    Server create() {
        return new PayaraMicro();
    }

    @Override
    Server createWithoutHibernate() {
        return create();
    }
}
