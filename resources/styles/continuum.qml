<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis labelsEnabled="0" version="3.40.6-Bratislava" styleCategories="Symbology|Labeling">
  <renderer-v2 enableorderby="1" symbollevels="0" referencescale="-1" forceraster="0" type="RuleRenderer">
    <rules key="{003b8638-b5cf-41b5-9bce-2b06090aa192}">
      <rule key="{b60d247d-8216-469d-998f-365f999342a5}" filter="coalesce(&quot;candidate&quot;, '') &lt;> ''" label="De una candidata, con contorno a media tolerancia" symbol="0"/>
      <rule key="{09da075a-1c8f-4f77-a08e-1b897a68852b}" filter="ELSE" label="Otro, con contorno a media tolerancia" symbol="1"/>
    </rules>
    <symbols>
      <symbol is_animated="0" alpha="1" force_rhr="0" frame_rate="10" clip_to_extent="1" type="fill" name="0">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" id="{bf760a5e-6d88-4d54-ba03-9ea518651d9d}" class="GeometryGenerator" enabled="1" pass="0">
          <Option type="Map">
            <Option value="Fill" type="QString" name="SymbolType"/>
            <Option value="if(attribute('outline') is null, buffer(simplify($geometry, max(coalesce(&quot;tolerance_m&quot;, 0), 0) / 8), max(coalesce(&quot;tolerance_m&quot;, 0), 0) / 2, 3), geom_from_wkt(attribute('outline')))" type="QString" name="geometryModifier"/>
            <Option value="MapUnit" type="QString" name="units"/>
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol is_animated="0" alpha="1" force_rhr="0" frame_rate="10" clip_to_extent="1" type="fill" name="@0@0">
            <data_defined_properties>
              <Option type="Map">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
            </data_defined_properties>
            <layer locked="0" id="{372f0282-b942-45f8-a7ab-164605d36c20}" class="SimpleFill" enabled="1" pass="0">
              <Option type="Map">
                <Option value="3x:0,0,0,0,0,0" type="QString" name="border_width_map_unit_scale"/>
                <Option value="222,104,20,105,rgb:0.87058823529411766,0.40784313725490196,0.07843137254901961,0.41176470588235292" type="QString" name="color"/>
                <Option value="round" type="QString" name="joinstyle"/>
                <Option value="0,0" type="QString" name="offset"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
                <Option value="MM" type="QString" name="offset_unit"/>
                <Option value="180,84,10,255,rgb:0.70588235294117652,0.32941176470588235,0.0392156862745098,1" type="QString" name="outline_color"/>
                <Option value="solid" type="QString" name="outline_style"/>
                <Option value="0.35" type="QString" name="outline_width"/>
                <Option value="MM" type="QString" name="outline_width_unit"/>
                <Option value="solid" type="QString" name="style"/>
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option value="" type="QString" name="name"/>
                  <Option name="properties"/>
                  <Option value="collection" type="QString" name="type"/>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
      </symbol>
      <symbol is_animated="0" alpha="1" force_rhr="0" frame_rate="10" clip_to_extent="1" type="fill" name="1">
        <data_defined_properties>
          <Option type="Map">
            <Option value="" type="QString" name="name"/>
            <Option name="properties"/>
            <Option value="collection" type="QString" name="type"/>
          </Option>
        </data_defined_properties>
        <layer locked="0" id="{3719c20c-c002-4a29-972b-c0c846a0ddf4}" class="GeometryGenerator" enabled="1" pass="0">
          <Option type="Map">
            <Option value="Fill" type="QString" name="SymbolType"/>
            <Option value="if(attribute('outline') is null, buffer(simplify($geometry, max(coalesce(&quot;tolerance_m&quot;, 0), 0) / 8), max(coalesce(&quot;tolerance_m&quot;, 0), 0) / 2, 3), geom_from_wkt(attribute('outline')))" type="QString" name="geometryModifier"/>
            <Option value="MapUnit" type="QString" name="units"/>
          </Option>
          <data_defined_properties>
            <Option type="Map">
              <Option value="" type="QString" name="name"/>
              <Option name="properties"/>
              <Option value="collection" type="QString" name="type"/>
            </Option>
          </data_defined_properties>
          <symbol is_animated="0" alpha="1" force_rhr="0" frame_rate="10" clip_to_extent="1" type="fill" name="@1@0">
            <data_defined_properties>
              <Option type="Map">
                <Option value="" type="QString" name="name"/>
                <Option name="properties"/>
                <Option value="collection" type="QString" name="type"/>
              </Option>
            </data_defined_properties>
            <layer locked="0" id="{9bfdcab8-7696-46b3-9b63-fd29f1a2841b}" class="SimpleFill" enabled="1" pass="0">
              <Option type="Map">
                <Option value="3x:0,0,0,0,0,0" type="QString" name="border_width_map_unit_scale"/>
                <Option value="120,120,120,45,rgb:0.47058823529411764,0.47058823529411764,0.47058823529411764,0.17647058823529413" type="QString" name="color"/>
                <Option value="round" type="QString" name="joinstyle"/>
                <Option value="0,0" type="QString" name="offset"/>
                <Option value="3x:0,0,0,0,0,0" type="QString" name="offset_map_unit_scale"/>
                <Option value="MM" type="QString" name="offset_unit"/>
                <Option value="139,139,139,255,rgb:0.54509803921568623,0.54509803921568623,0.54509803921568623,1" type="QString" name="outline_color"/>
                <Option value="solid" type="QString" name="outline_style"/>
                <Option value="0.2" type="QString" name="outline_width"/>
                <Option value="MM" type="QString" name="outline_width_unit"/>
                <Option value="solid" type="QString" name="style"/>
              </Option>
              <data_defined_properties>
                <Option type="Map">
                  <Option value="" type="QString" name="name"/>
                  <Option name="properties"/>
                  <Option value="collection" type="QString" name="type"/>
                </Option>
              </data_defined_properties>
            </layer>
          </symbol>
        </layer>
      </symbol>
    </symbols>
    <data-defined-properties>
      <Option type="Map">
        <Option value="" type="QString" name="name"/>
        <Option name="properties"/>
        <Option value="collection" type="QString" name="type"/>
      </Option>
    </data-defined-properties>
    <orderby>
      <orderByClause asc="0" nullsFirst="0">"tolerance_m"</orderByClause>
    </orderby>
  </renderer-v2>
  <selection mode="Default">
    <selectionColor invalid="1"/>
  </selection>
  <blendMode>0</blendMode>
  <featureBlendMode>0</featureBlendMode>
  <layerGeometryType>2</layerGeometryType>
</qgis>
