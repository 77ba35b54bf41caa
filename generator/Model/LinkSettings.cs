using System.Collections.Immutable;
using LicensingSite.Diagnostics;
using LicensingSite.Files;

namespace LicensingSite.Model;

/// <summary>The settings of site.yml for links to other sites.</summary>
/// <param name="Ignore">Addresses that are never requested.</param>
/// <param name="AllowPrivate">Hosts that may be requested although their IP addresses are not public.</param>
/// <param name="Accept">Findings that are not reported.</param>
/// <param name="Budget">Time limit for all requests together.</param>
sealed record LinkSettings(
    ImmutableArray<Glob> Ignore,
    ImmutableArray<Glob> AllowPrivate,
    ImmutableArray<LinkSettings.Acceptance> Accept,
    TimeSpan Budget
)
{
    public static readonly LinkSettings Default = new([], [], [], TimeSpan.FromMinutes(15));

    /// <summary>True for a finding that is not reported.</summary>
    public bool Accepts(Diagnostic found) =>
        Accept.Any(one =>
            one.RuleIds.Contains(found.Rule.Id)
            && found.Target is { } target
            && (one.Addresses.Matches(target) || one.Addresses.Matches(target.Split('#')[0]))
        );

    /// <summary>Rules that are not reported for some addresses.</summary>
    internal sealed record Acceptance(Glob Addresses, ImmutableArray<string> RuleIds);
}
