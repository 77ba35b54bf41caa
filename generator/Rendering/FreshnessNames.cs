using LicensingSite.Model;

namespace LicensingSite.Rendering;

/// <summary>Names of the states of translations in templates, style sheets and texts.</summary>
static class FreshnessNames
{
    extension(Freshness state)
    {
        /// <summary>In templates and style sheets: <c>untranslated</c>.</summary>
        public string Kind => state.ToString().ToLowerInvariant();

        /// <summary>The key of its name in the texts of the interface: <c>statusUntranslated</c>.</summary>
        public string TextKey => $"status{state}";
    }
}
