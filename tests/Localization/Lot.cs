namespace LicensingSite.Tests.Localization;

/// <summary>Numbers without a pattern, the same for the same seed in every run.</summary>
sealed class Lot(uint seed)
{
    uint state = (seed * 2654435761u) | 1;

    /// <summary>From 0 to below a limit.</summary>
    public int Next(int limit)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)limit);
    }
}
