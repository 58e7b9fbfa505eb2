import type { Words } from "@/lib/words/words";

/** What MapLibre says of itself, by its own names. */
export function mapLocale(say: Words): Record<string, string> {
  return {
    "Map.Title": say("map.name"),
    "NavigationControl.ResetBearing": say("map.resetBearing"),
    "NavigationControl.ZoomIn": say("map.zoomIn"),
    "NavigationControl.ZoomOut": say("map.zoomOut"),
    "AttributionControl.ToggleAttribution": say("map.toggleAttribution"),
    "CooperativeGesturesHandler.WindowsHelpText": say("map.zoomByCtrl"),
    "CooperativeGesturesHandler.MacHelpText": say("map.zoomByCommand"),
    "CooperativeGesturesHandler.MobileHelpText": say("map.moveByTwoFingers"),
    "Popup.Close": say("map.closePopup"),
    "ScaleControl.Meters": say("map.metres"),
    "ScaleControl.Kilometers": say("map.kilometres"),
  };
}
