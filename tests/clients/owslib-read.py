"""Reads an OGC API with OWSLib and prints what it found as JSON.

Arguments: the address of the landing page, and filters as a JSON object.
"""

import json
import sys
from urllib.parse import parse_qs, urlsplit

from owslib.ogcapi.features import Features

PAGE = 7


def read_all(service, collection, **filters):
    """Ids of all pages, and what the first page says there are."""
    ids, cursor, matched = [], {}, None
    while True:
        page = service.collection_items(collection, limit=PAGE, **filters, **cursor)
        matched = page["numberMatched"] if matched is None else matched
        ids += [feature["id"] for feature in page["features"]]
        following = [link["href"] for link in page["links"] if link["rel"] == "next"]
        if not following:
            return {"ids": ids, "matched": matched}
        cursor = {"cursor": parse_qs(urlsplit(following[0]).query)["cursor"][0]}


def main():
    address, filters = sys.argv[1], json.loads(sys.argv[2])
    service = Features(address)
    collections = service.feature_collections()
    print(
        json.dumps(
            {
                "collections": collections,
                "conformance": service.conformance()["conformsTo"],
                "paths": sorted(service.api()["paths"]),
                "titles": [service.collection(name)["title"] for name in collections],
                "items": {name: read_all(service, name) for name in collections},
                "filtered": {name: read_all(service, name, **filters) for name in collections},
                "single": {
                    name: service.collection_item(
                        name, service.collection_items(name, limit=1)["features"][0]["id"]
                    )["id"]
                    for name in collections
                },
            }
        )
    )


main()
