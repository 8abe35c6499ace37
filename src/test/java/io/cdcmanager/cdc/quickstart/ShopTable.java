package io.cdcmanager.cdc.quickstart;

/** A table of the sample shop, and how the writer changes a row of it; SQL makes up the values. */
enum ShopTable {
    ORDERS(
            "shop_order_00000000.orders",
            true,
            "(id, version, customer_id, status, amount, note) values (?, ?, 1 + floor(rand() * 500), 'created', "
                    + "round(10 + rand() * 490, 2), elt(1 + floor(rand() * 4), 'at the door', '请尽快发货', '🎁', null))",
            "status = elt(1 + floor(rand() * 4), 'paid', 'shipped', 'done', 'cancelled')"),
    ORDER_ITEMS(
            "shop_order_00000000.order_items",
            true,
            "(id, version, order_id, product_id, quantity, unit_price) values (?, ?, 1 + floor(rand() * 500), "
                    + "1 + floor(rand() * 100), 1 + floor(rand() * 5), round(rand() * 99, 2))",
            "quantity = 1 + floor(rand() * 9)"),
    PRODUCTS(
            "shop_order_00000001.products",
            true,
            "(id, version, name, price, attributes) values (?, ?, "
                    + "elt(1 + floor(rand() * 3), 'Kettle', 'Läufer', '茶壶'), round(1 + rand() * 99, 2), json_object('colour', 'red', 'sizes', json_array('S', 'M')))",
            "price = round(1 + rand() * 99, 2), attributes = json_set(attributes, '$.sale', rand() < 0.5)"),
    STOCK(
            "shop_order_00000001.stock",
            true,
            "(id, version, warehouse, on_hand, weight_kg) values (?, ?, 'SG-1', floor(rand() * 65535), rand() * 10)",
            "on_hand = floor(rand() * 65535)"),
    AUDIT_LOG(
            "shop_order_00000001.audit_log",
            false,
            "(id, version, message) values (?, ?, 'never leaves MySQL')",
            "message = 'never leaves MySQL either'");

    /** The job's filter_rule: every table but audit_log. */
    static final String FILTER_RULE = "^shop_order_[0-9]{8}\\.(orders|order_items|products|stock)$";

    private final String fullName;
    private final boolean captured;
    private final String insert;
    private final String update;

    ShopTable(String fullName, boolean captured, String columnsAndValues, String assignments) {
        this.fullName = fullName;
        this.captured = captured;
        this.insert = "insert into " + fullName + " " + columnsAndValues;
        this.update = "update " + fullName + " set " + assignments + ", version = ? where id = ?";
    }

    String fullName() {
        return fullName;
    }

    boolean captured() {
        return captured;
    }

    /** Parameters: id, version. */
    String insert() {
        return insert;
    }

    /** Parameters: version, id. */
    String update() {
        return update;
    }

    /** Parameter: id. */
    String delete() {
        return "delete from " + fullName + " where id = ?";
    }
}
