import { themeCss } from "@/lib/map/theme-css";

export const dynamic = "force-static";

export function GET() {
  return new Response(themeCss(), {
    headers: { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
