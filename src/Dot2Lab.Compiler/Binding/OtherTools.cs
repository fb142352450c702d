namespace Dot2Lab.Compiler.Binding;

/// <summary>
/// Attributes of the tools whose files look like ours: topology_converter, NVIDIA Air and PTM. They say how to make a virtual
/// machine or to watch a cable, which no lab of namespaces has a use for.
/// </summary>
internal static class OtherTools
{
    private const string Names = """
        os version memory cpu cpus storage config vagrant vagrant_user vagrant_interface vagrant_image_user legacy pxehost
        pxebootinterface mgmt_ip mgmt_mac management_mac ports tunnel_ip ssh_port playbook libvirt_prefix nic nic_model
        network_pci oob secureboot ztp cloud_init emulation_type features uefi tpm positioning
        left_pci right_pci left_pxebootinterface right_pxebootinterface
        BFD LLDP hostnametype
        """;

    private static readonly HashSet<string> All =
        new(Names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    /// <summary>Whether one of them has an attribute of this name.</summary>
    public static bool Have(string name) => All.Contains(name);
}
