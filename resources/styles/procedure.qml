<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
<qgis styleCategories="Fields|Forms|AttributeTable" version="3.40.6-Bratislava">
  <attributetableconfig sortExpression="&quot;position&quot;" sortOrder="0" actionWidgetStyle="dropDown">
    <columns/>
  </attributetableconfig>
  <fieldConfiguration>
    <field configurationFlags="NoFlag" name="step">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="Estudio de fundamentación" type="QString" value="study" />
              </Option>
              <Option type="Map">
                <Option name="Consulta a los alcaldes" type="QString" value="mayors" />
              </Option>
              <Option type="Map">
                <Option name="Acuerdo del Consejo Regional" type="QString" value="core_agreement" />
              </Option>
              <Option type="Map">
                <Option name="Solicitud a la Presidencia de la República" type="QString" value="request" />
              </Option>
              <Option type="Map">
                <Option name="Evaluación del Comité Interministerial de Descentralización" type="QString" value="cid_session" />
              </Option>
              <Option type="Map">
                <Option name="Decreto supremo" type="QString" value="decree" />
              </Option>
              <Option type="Map">
                <Option name="Toma de razón" type="QString" value="toma_de_razon" />
              </Option>
              <Option type="Map">
                <Option name="Publicación en el Diario Oficial" type="QString" value="diario_oficial" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="state">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="Pendiente" type="QString" value="pendiente" />
              </Option>
              <Option type="Map">
                <Option name="En curso" type="QString" value="en curso" />
              </Option>
              <Option type="Map">
                <Option name="Hecho" type="QString" value="hecho" />
              </Option>
              <Option type="Map">
                <Option name="No corresponde" type="QString" value="no corresponde" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="date">
      <editWidget type="DateTime">
        <config>
          <Option type="Map">
            <Option name="allow_null" type="bool" value="true" />
            <Option name="calendar_popup" type="bool" value="true" />
            <Option name="display_format" type="QString" value="dd-MM-yyyy" />
            <Option name="field_format" type="QString" value="yyyy-MM-dd" />
            <Option name="field_format_overwrite" type="bool" value="true" />
            <Option name="field_iso_format" type="bool" value="false" />
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="opinion">
      <editWidget type="ValueMap">
        <config>
          <Option type="Map">
            <Option name="map" type="List">
              <Option type="Map">
                <Option name="—" type="QString" value="{2839923C-8B7D-419E-B84B-CA2FE9B80EC7}" />
              </Option>
              <Option type="Map">
                <Option name="Favorable" type="QString" value="favorable" />
              </Option>
              <Option type="Map">
                <Option name="Con observaciones" type="QString" value="con observaciones" />
              </Option>
              <Option type="Map">
                <Option name="Desfavorable" type="QString" value="desfavorable" />
              </Option>
            </Option>
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="asked">
      <editWidget type="TextEdit">
        <config>
          <Option type="Map">
            <Option name="IsMultiline" type="bool" value="true" />
            <Option name="UseHtml" type="bool" value="false" />
          </Option>
        </config>
      </editWidget>
    </field>
    <field configurationFlags="NoFlag" name="document">
      <editWidget type="ExternalResource">
        <config>
          <Option type="Map">
            <Option name="DocumentViewer" type="int" value="0" />
            <Option name="FileWidget" type="bool" value="true" />
            <Option name="FileWidgetButton" type="bool" value="true" />
            <Option name="FileWidgetFilter" type="QString" value="" />
            <Option name="FullUrl" type="bool" value="true" />
            <Option name="RelativeStorage" type="int" value="0" />
            <Option name="StorageMode" type="int" value="0" />
            <Option name="UseLink" type="bool" value="true" />
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
