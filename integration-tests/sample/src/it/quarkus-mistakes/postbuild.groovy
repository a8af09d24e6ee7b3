String log = new File(basedir, 'build.log').text
List<String> unsaid = [
    "TANDEM00170: Tandem can't start. 3 problems:",
    "TANDEM00224: The application has no 'io.quarkus:quarkus-agroal'",
    "TANDEM00203: Connection 'warehose' is not configured, but entities belong to it: [com.example.shop.StockMovement].",
    "Did you mean 'warehouse'?",
    "TANDEM00111: Unknown key 'sql.connection.warehouse.shema'",
    "Did you mean 'sql.connection.warehouse.schema'?",
].findAll { !log.contains(it) }
assert unsaid.isEmpty()
