namespace Extractor.Definitions.Organisations;

/// <summary>How high a region stands.</summary>
public enum RegionLevel
{
    /// <summary>The central government.</summary>
    Country,

    /// <summary>省, 自治区, 直辖市.</summary>
    Province,

    /// <summary>地级市, 自治州, 盟, 地区.</summary>
    Prefecture,

    /// <summary>县, 区, 县级市, 旗.</summary>
    County,
}

/// <summary>A province, prefecture or county.</summary>
/// <param name="Code">Six digits of GB/T 2260.</param>
/// <param name="Name">Its name: 普陀区.</param>
/// <param name="Parent">The region above it; null for provinces.</param>
public sealed record Region(string Code, string Name, Region? Parent)
{
    /// <summary>Code of the central government.</summary>
    public const string Central = "100000";

    /// <summary>How high it stands.</summary>
    public RegionLevel Level => Code == Central ? RegionLevel.Country
        : Code.EndsWith("0000", StringComparison.Ordinal) ? RegionLevel.Province
        : Code.EndsWith("00", StringComparison.Ordinal) ? RegionLevel.Prefecture : RegionLevel.County;

    /// <summary>True if it is the other one or lies in it.</summary>
    public bool IsWithin(Region other) => Code == other.Code || (Parent?.IsWithin(other) ?? false);

    /// <summary>True if one of the two lies in the other.</summary>
    public bool IsRelatedTo(Region other) => IsWithin(other) || other.IsWithin(this);
}
