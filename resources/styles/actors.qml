<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Fields|Forms|AttributeTable" version="3.40.6-Bratislava">
  <fieldConfiguration>
    <field configurationFlags="NoFlag" name="fid">
      <editWidget type="Hidden">
        <config>
          <Option />
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="sector">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="—" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}" />
              </Option>
              <Option type="Map">
                <Option name="Público" type="QString" value="Público" />
              </Option>
              <Option type="Map">
                <Option name="Privado" type="QString" value="Privado" />
              </Option>
              <Option type="Map">
                <Option name="Sociedad civil" type="QString" value="Sociedad civil" />
              </Option>
              <Option type="Map">
                <Option name="Academia" type="QString" value="Academia" />
              </Option>
              <Option type="Map">
                <Option name="Mixto" type="QString" value="Mixto" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="level">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="—" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}" />
              </Option>
              <Option type="Map">
                <Option name="Nacional" type="QString" value="Nacional" />
              </Option>
              <Option type="Map">
                <Option name="Regional" type="QString" value="Regional" />
              </Option>
              <Option type="Map">
                <Option name="Comunal" type="QString" value="Comunal" />
              </Option>
              <Option type="Map">
                <Option name="Local" type="QString" value="Local" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="interest">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="—" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}" />
              </Option>
              <Option type="Map">
                <Option name="Alto" type="QString" value="Alto" />
              </Option>
              <Option type="Map">
                <Option name="Medio" type="QString" value="Medio" />
              </Option>
              <Option type="Map">
                <Option name="Bajo" type="QString" value="Bajo" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="influence">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="—" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}" />
              </Option>
              <Option type="Map">
                <Option name="Alto" type="QString" value="Alto" />
              </Option>
              <Option type="Map">
                <Option name="Medio" type="QString" value="Medio" />
              </Option>
              <Option type="Map">
                <Option name="Bajo" type="QString" value="Bajo" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="remark">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="true" />
            <Option name="UseHtml" type="bool" value="false" />
          </Option>
        </config>
      </editWidget>
    </field>
  </fieldConfiguration>
</qgis>
