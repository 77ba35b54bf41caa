using LicensingSite.Templating;

namespace LicensingSite.Rendering.Menus;

/// <summary>An entry of the navigation: what the partial <c>navigation-item</c> sees as <c>item</c>.</summary>
/// <param name="IsCurrent">True for the page itself.</param>
/// <param name="Children">The entries below it; empty where it has none or they are not on the page.</param>
/// <param name="Lang">Of the title, where it is not the page's.</param>
/// <param name="Level">Where it is closed, the name under which a script finds the entries below it.</param>
/// <param name="Rest">How many entries of its level this one replaces; negative for those before the shown ones; else 0.</param>
sealed record NavigationItem(
    string Title,
    string? Href,
    bool IsCurrent,
    bool IsOpen,
    HtmlFragment Children,
    string? Lang,
    string? Level,
    int Rest
);
