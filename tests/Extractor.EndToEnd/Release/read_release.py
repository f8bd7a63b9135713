"""Reads a release as a stranger would, by its descriptor alone, and compares every value and its type with the SQLite copy.

read_release.py DIR [pandas]     prints what was compared; exit code 1 and the first differences if something is lost
"""
import csv, json, os, sqlite3, sys

csv.field_size_limit(1 << 30)
FOLDER = sys.argv[1]
RUN_OR_CHANGED = "=+-@\t\r＝＋－＠"
differences = []


def tables():
    with open(os.path.join(FOLDER, "datapackage.json"), encoding="utf-8") as file:
        return [r for r in json.load(file)["resources"] if "schema" in r and "sqlite_table" in r]


def stored(database, table):
    names = [f["name"] for f in table["schema"]["fields"]]
    quoted = lambda columns: ", ".join('"%s"' % c for c in columns)
    return database.execute('SELECT %s FROM "%s" ORDER BY %s' % (quoted(names), table["sqlite_table"], quoted(table["schema"]["primaryKey"]))).fetchall()


def typed(field, text):
    if text == "" and field["missingValues"]:
        return None
    return {"integer": int, "number": float}.get(field["type"], str)(text)


def differ(where, expected, actual):
    if expected != actual or (expected is not None and type(actual) is not type(expected) and not isinstance(expected, (int, float))):
        differences.append("%s: %r is %r" % (where, expected, actual))


def lines(path, encoding):
    with open(os.path.join(FOLDER, path), encoding=encoding, newline="") as file:
        return list(csv.reader(file))


def by_csv(table, rows):
    fields = table["schema"]["fields"]
    plain, safe = lines(table["path"], "utf-8"), lines(table["path"].replace("csv/", "csv-excel/"), "utf-8-sig")
    differ(table["name"] + " headings", [f["name"] for f in fields], plain[0])
    differ(table["name"] + " rows", len(rows), len(plain) - 1)
    differ(table["name"] + " rows of the safe file", len(plain), len(safe))
    for r, row in enumerate(rows):
        for f, field in enumerate(fields):
            where = "%s.%s, row %d" % (table["name"], field["name"], r)
            # A column of values of several types (what was read, what was corrected) is text in the file.
            expected = str(row[f]) if field["type"] == "string" and isinstance(row[f], int) else row[f]
            if not (field["type"] == "string" and isinstance(expected, float)):
                differ(where, expected, typed(field, plain[r + 1][f]))
            is_text = field["type"] not in ("integer", "number")
            seen = safe[r + 1][f]
            differ(where + " (safe)", plain[r + 1][f], seen[1:] if is_text and seen.startswith("'") else seen)
            if isinstance(row[f], str) and seen.lstrip()[:1] and seen.lstrip()[0] in RUN_OR_CHANGED and not seen.replace(".", "").lstrip("-").isdigit():
                differences.append("%s (safe): %r would be run" % (where, seen))
    return len(rows) * len(fields)


def by_pandas(pandas, table, rows):
    fields = table["schema"]["fields"]
    kinds = {"integer": "Int64", "number": "float64"}
    frame = pandas.read_csv(
        os.path.join(FOLDER, table["path"]), dtype={f["name"]: kinds.get(f["type"], "string") for f in fields}, keep_default_na=False,
        na_values={f["name"]: [""] for f in fields if f["missingValues"]}, float_precision="round_trip", lineterminator="\n")
    differ(table["name"] + " rows (pandas)", len(rows), len(frame))
    for f, field in enumerate(fields):
        for r, value in enumerate(frame[field["name"]]):
            expected = rows[r][f]
            if pandas.isna(value):
                value = None
            if field["type"] == "string" and isinstance(expected, (int, float)):
                continue
            # The C reader of pandas ends a text at a NUL; no release but a made one holds any.
            if isinstance(expected, str) and "\0" in expected:
                continue
            differ("%s.%s, row %d (pandas)" % (table["name"], field["name"], r), expected, value)
    # And as most people call it: numbers come out as numbers.
    plain = pandas.read_csv(os.path.join(FOLDER, table["path"]), low_memory=False)
    for field in fields:
        if field["type"] in kinds and len(plain) and plain[field["name"]].dtype.kind not in "if":
            differences.append("%s.%s is no number to pandas" % (table["name"], field["name"]))
    return len(rows) * len(fields)


def main():
    database = sqlite3.connect("file:%s?mode=ro" % os.path.join(FOLDER, "records.sqlite"), uri=True)
    pandas = __import__("pandas") if "pandas" in sys.argv else None
    values = count = 0
    for table in tables():
        rows = stored(database, table)
        values += by_pandas(pandas, table, rows) if pandas else by_csv(table, rows)
        count += 1
    print("%d tables, %d values compared by %s, %d differences" % (count, values, "pandas " + pandas.__version__ if pandas else "csv and sqlite3", len(differences)))
    for line in differences[:20]:
        print(line)
    sys.exit(1 if differences else 0)


main()
